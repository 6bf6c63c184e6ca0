package org.lunxun.plugin.university;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.tck.ProviderContract;

class UniversityProviderContractTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        BundleFile.small().write(folder.resolve("bundle.zip"));
        return ProviderContract.of(new UniversityProvider())
                .in(folder)
                .with("file", "bundle.zip")
                .tests();
    }
}
