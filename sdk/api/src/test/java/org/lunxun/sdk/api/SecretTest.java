package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void neverPrints() {
        Secret secret = Secret.of("canary");
        assertEquals("***", secret.toString());
        assertFalse(List.of(secret).toString().contains("canary"));
        assertEquals("canary", secret.reveal());
    }

    @Test
    void cannotBeGuessedByComparing() {
        assertNotEquals(Secret.of("canary"), Secret.of("canary"));
    }
}
