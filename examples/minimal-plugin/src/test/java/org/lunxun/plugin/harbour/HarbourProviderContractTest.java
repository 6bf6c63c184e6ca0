package org.lunxun.plugin.harbour;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lunxun.sdk.tck.ProviderContract;

class HarbourProviderContractTest {

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ProviderContract.of(new HarbourProvider())
                .with("file", "sample/classes.csv")
                .tests();
    }
}
