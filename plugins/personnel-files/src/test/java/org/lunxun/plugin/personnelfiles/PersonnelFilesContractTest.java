package org.lunxun.plugin.personnelfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.tck.ProviderContract;

class PersonnelFilesContractTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheContractWithAFolderOfTablesAndForms() throws IOException {
        Office.write(folder.resolve("office"));
        Files.createDirectory(folder.resolve("out"));
        return ProviderContract.of(new PersonnelFilesProvider())
                .in(folder)
                .with("file", "office")
                .with("level", "1032")
                .with("post", "DEPUTY")
                .with("trainings", "out")
                .withTrialClass(OfferingId.of("1"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractWithOneForm() throws IOException {
        Office.form(folder, "G-001", "乙一");
        return ProviderContract.of(new PersonnelFilesProvider())
                .in(folder)
                .with("file", "G-001.lrmx")
                .with("level", "1032")
                .with("post", "DEPUTY")
                .tests();
    }
}
