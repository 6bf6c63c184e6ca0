package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "party-school", "org.example.lms_2"})
    void takesLowerCaseWords(String id) {
        assertEquals(id, PluginId.of(id).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "党校", "a b", "../a", "a\n"})
    void refusesWhatCouldNotBeAFileName(String id) {
        assertThrows(IllegalArgumentException.class, () -> PluginId.of(id));
    }

    @Test
    void refusesMoreThan64Letters() {
        assertThrows(IllegalArgumentException.class, () -> PluginId.of("a".repeat(65)));
    }
}
