package org.lunxun.plugin.externalprovider;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lunxun.sdk.tck.ProviderContract;

class ExternalProviderContractTest {

    private MoodleServer server;

    @BeforeEach
    void start() {
        server = new MoodleServer()
                .recorded("core_webservice_get_site_info", "01-core_webservice_get_site_info.json")
                .recorded("core_course_get_courses_by_field", "04-core_course_get_courses_by_field.category.json");
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
                .tests();
    }
}
