package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    private SigningKey written(String name) throws IOException {
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
        key.write(folder.resolve(name + ".key"), folder.resolve(name + ".pub"));
        return key;
    }

    private SigningKey read(String privateKey, String publicKey) throws IOException {
        return SigningKey.read(folder.resolve(privateKey), folder.resolve(publicKey), SignatureAlgorithm.ED25519);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertEquals(written("a").fingerprint(), read("a.key", "a.pub").fingerprint());
    }

    @Test
    void keysOfTwoPairsAreNoPair() throws IOException {
        written("a");
        written("b");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> read("a.key", "b.pub"))
                .getMessage()
                .contains("Maybe it is that of another pair"));
    }

    @Test
    void aKeyIsNeverOverwritten() throws IOException {
        written("a");
        assertThrows(FileAlreadyExistsException.class, () -> written("a"));
    }

    @Test
    void aFileWithoutTheBlockIsNoKey() throws IOException {
        written("a");
        assertTrue(assertThrows(IOException.class, () -> read("a.pub", "a.pub"))
                .getMessage()
                .contains("BEGIN PRIVATE KEY"));
    }

    @Test
    void thePrivateHalfDoesNotPrint() throws IOException {
        SigningKey key = written("a");
        String secret = Files.readString(folder.resolve("a.key"))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertFalse(key.toString().contains(secret));
    }
}
