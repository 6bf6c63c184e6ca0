package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SdkVersionTest {

    @Test
    void isThreeNumbersWithoutAQualifier() {
        assertTrue(SdkVersion.current().matches("[0-9]+\\.[0-9]+\\.[0-9]+"), SdkVersion.current());
    }
}
