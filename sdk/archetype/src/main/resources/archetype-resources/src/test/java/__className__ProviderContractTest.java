package ${package};

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lunxun.sdk.tck.ProviderContract;

class ${className}ProviderContractTest {

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ProviderContract.of(new ${className}Provider())
                .with("file", "sample/classes.csv")
                .tests();
    }
}
