package org.lunxun.plugin.externalprovider;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.tck.ProviderContract;

class ExternalProviderContractTest {

    @TempDir
    Path folder;

    private MoodleServer server;

    @BeforeEach
    void start() {
        server = new MoodleServer();
        new MadeSite(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ProviderContract.of(new ExternalProvider())
                .with("site", server.address())
                .with("token", "canary-7f3a")
                .with("placesFolder", folder.resolve("places").toString())
                .withTrialClass(OfferingId.of("6"))
                .tests();
    }
}
