package org.lunxun.plugin.trainingcenter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.tck.ProviderContract;

class TrainingCenterProviderContractTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        Catalogue.write(folder.resolve("catalogue"));
        return ProviderContract.of(new TrainingCenterProvider())
                .in(folder)
                .with("file", "catalogue")
                .tests();
    }
}
