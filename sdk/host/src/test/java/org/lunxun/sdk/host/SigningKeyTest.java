package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
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
    void aFileIsSignedBesideItselfAsEveryJavaAndOpenSslCanVerify() throws Exception {
        SigningKey key = written("a");
        Path report = Files.writeString(folder.resolve("report.txt"), "conforms\n");
        Path signature = PluginSigner.of(key).signBeside(report);
        assertEquals(folder.resolve("report.txt.sig"), signature);
        Signature verify = Signature.getInstance("Ed25519");
        verify.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Pem.read(folder.resolve("a.pub"), Pem.PUBLIC))));
        verify.update(Files.readAllBytes(report));
        assertTrue(verify.verify(Files.readAllBytes(signature)));
        assertEquals("conforms\n", Files.readString(report));
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
