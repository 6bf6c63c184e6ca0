package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSourceTest {

    @TempDir
    Path folder;

    @Test
    void readsTheFirstLineOfAFileBesideTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("token"), "s3cret\nsecond\n");
        assertEquals(Optional.of("s3cret"), SecretSource.STANDARD.find("file:token", folder));
        assertEquals(Optional.empty(), SecretSource.STANDARD.find("file:absent", folder));
    }

    @Test
    void readsTheEnvironment() {
        assertEquals(Optional.ofNullable(System.getenv("PATH")), SecretSource.STANDARD.find("env:PATH", folder));
        assertEquals(Optional.empty(), SecretSource.STANDARD.find("env:LUNXUN_NO_SUCH_VARIABLE", folder));
    }

    @Test
    void aPlainSecretIsNoReference() {
        assertEquals(Optional.empty(), SecretSource.STANDARD.find("s3cret", folder));
        assertEquals(Optional.of("s3cret"), SecretSource.STANDARD.find("text:s3cret", folder));
    }
}
