package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sdk.host.PluginWorkshop.healthy;
import static org.lunxun.sdk.host.PluginWorkshop.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;

/** Each refused file would set a property as soon as its class were initialised: none may. */
class VerificationTest {

    private static final String RAN = "lunxun.test.a-refused-class-ran";
    private static final SigningKey KEY = SigningKey.generate(SignatureAlgorithm.ED25519);

    @TempDir
    Path temp;

    private Path plugins = Path.of("");
    private Path trusted = Path.of("");
    private Path workspace = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        plugins = Files.createDirectory(temp.resolve("plugins"));
        trusted = Files.createDirectory(temp.resolve("trusted"));
        workspace = Files.createDirectory(temp.resolve("workspace"));
        KEY.writePublic(trusted.resolve("vendor.pub"));
    }

    @AfterEach
    void noClassRan() {
        assertNull(System.getProperty(RAN));
    }

    private Path watched(String name) {
        return plugin("watched")
                .members("static { System.setProperty(\"" + RAN + "\", \"yes\"); }")
                .jar(plugins, name);
    }

    private PluginListing opened(SignaturePolicy policy) {
        return opened(PluginTrust.of(policy, trusted));
    }

    private PluginListing opened(PluginTrust trust) {
        try (PluginHost host =
                PluginHost.open(HostOptions.of(plugins).withWorkspace(workspace).withTrust(trust))) {
            assertEquals(1, host.plugins().size());
            PluginListing listing = host.plugins().get(0);
            if (listing.state() == PluginListing.State.REFUSED) {
                try (Stream<Path> left = Files.walk(workspace, 2)) {
                    assertEquals(2, left.count(), "only the folder of the host itself");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return listing;
        }
    }

    private void refused(Refusal why, String inDetail) {
        for (SignaturePolicy policy : List.of(SignaturePolicy.REQUIRE, SignaturePolicy.WARN)) {
            PluginListing listing = opened(policy);
            assertEquals(PluginListing.State.REFUSED, listing.state());
            Finding finding = listing.findings().get(0);
            assertEquals(why.code(), finding.argument("why").orElseThrow(), finding::toString);
            assertTrue(finding.argument("detail").orElseThrow().contains(inDetail), finding::toString);
        }
    }

    /** Changes one entry of an archive, or takes it away. */
    private static void change(Path file, String entry, byte[] bytes) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.write(zip.getPath(entry), bytes);
        }
    }

    @Test
    void aSignedJarIsLoadedAndItsSignerNamed() throws IOException {
        PluginSigner.of(KEY).sign(healthy("good").jar(plugins, "p.jar"));
        PluginListing listing = opened(SignaturePolicy.REQUIRE);
        assertEquals(PluginListing.State.READY, listing.state(), () -> listing.findings()
                .toString());
        assertEquals("vendor.pub", listing.signer());
    }

    @Test
    void aSignedZipIsLoadedAndMayBeSignedAgain() throws IOException {
        Path file = healthy("good").zip(plugins, "p.zip");
        PluginSigner.of(SigningKey.generate(SignatureAlgorithm.ED25519)).sign(file);
        PluginSigner.of(KEY).sign(file);
        assertEquals(PluginListing.State.READY, opened(SignaturePolicy.REQUIRE).state());
    }

    @Test
    void anUnsignedFileIsRefusedUnlessTheHostOnlyWarns() {
        healthy("good").jar(plugins, "p.jar");
        PluginListing refused = opened(SignaturePolicy.REQUIRE);
        assertEquals("unsigned", refused.findings().get(0).argument("why").orElseThrow());
        PluginListing warned = opened(SignaturePolicy.WARN);
        assertEquals(PluginListing.State.READY, warned.state());
        assertEquals(ProviderReason.PLUGIN_UNVERIFIED, warned.findings().get(0).reason());
        assertEquals(List.of(), opened(PluginTrust.everybody()).findings());
    }

    @Test
    void anUnsignedFileIsRefusedBeforeAnyOfItsClassesRuns() {
        watched("p.jar");
        assertEquals(
                PluginListing.State.REFUSED, opened(SignaturePolicy.REQUIRE).state());
        assertEquals(PluginListing.State.REFUSED, opened(PluginTrust.nobody()).state());
    }

    @Test
    void anotherKeyIsNotTrusted() throws IOException {
        SigningKey other = SigningKey.generate(SignatureAlgorithm.ED25519);
        PluginSigner.of(other).sign(watched("p.jar"));
        PluginListing listing = opened(SignaturePolicy.REQUIRE);
        assertEquals("signer-unknown", listing.findings().get(0).argument("why").orElseThrow());
        assertTrue(listing.findings().get(0).argument("detail").orElseThrow().contains(other.fingerprint()));
    }

    @Test
    void anotherWayToSignIsAMatterOfConfiguration() throws IOException {
        SignatureAlgorithm curve = new SignatureAlgorithm("SHA256withECDSA", "EC");
        SigningKey key = SigningKey.generate(curve);
        key.writePublic(trusted.resolve("curve.pub"));
        PluginSigner.of(key).sign(healthy("good").jar(plugins, "p.jar"));
        assertEquals(
                "signer-unknown",
                opened(SignaturePolicy.REQUIRE)
                        .findings()
                        .get(0)
                        .argument("why")
                        .orElseThrow());
        PluginTrust both = PluginTrust.require(trusted).withAlgorithms(List.of(SignatureAlgorithm.ED25519, curve));
        assertEquals("curve.pub", opened(both).signer());
    }

    @Test
    void aChangedEntryIsRefused() throws IOException {
        Path file = watched("p.jar");
        PluginSigner.of(KEY).sign(file);
        change(file, "META-INF/extensions.idx", "zoo.Other\n".getBytes(StandardCharsets.UTF_8));
        refused(Refusal.TAMPERED, "extensions.idx");
    }

    @Test
    void anAddedEntryIsRefused() throws IOException {
        Path file = watched("p.jar");
        PluginSigner.of(KEY).sign(file);
        change(file, "added.txt", new byte[] {1});
        refused(Refusal.TAMPERED, "added.txt");
    }

    @Test
    void aMissingEntryIsRefused() throws IOException {
        Path file = watched("p.jar");
        PluginSigner.of(KEY).sign(file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("zoo/Animal.class"));
        }
        refused(Refusal.TAMPERED, "zoo/Animal.class");
    }

    @Test
    void aListThatWasMadeToFitIsRefused() throws IOException {
        Path file = watched("p.jar");
        PluginSigner.of(KEY).sign(file);
        change(file, "added.txt", new byte[] {1});
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path list = zip.getPath(EntryList.LIST);
            Files.writeString(list, Files.readString(list) + Digests.sha256(new byte[] {1}) + "  added.txt\n");
        }
        refused(Refusal.TAMPERED, EntryList.SIGNATURE);
    }

    @Test
    void aSignatureWithoutItsListIsRefused() throws IOException {
        Path file = watched("p.jar");
        PluginSigner.of(KEY).sign(file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath(EntryList.LIST));
        }
        refused(Refusal.TAMPERED, EntryList.LIST);
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        Path file = watched("p.jar");
        PluginSigner.of(KEY).sign(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 30));
        refused(Refusal.UNREADABLE, "cut short");
    }

    @Test
    void aClimbingFileIsRefused() {
        healthy("monkey").entry("../climbed.txt", new byte[] {1}).zip(plugins, "p.zip");
        refused(Refusal.ENTRY_OUTSIDE, "climbed.txt");
        assertFalse(Files.exists(temp.resolve("climbed.txt")));
    }

    @Test
    void anExplodingFileIsRefused() {
        healthy("puffer").entry("big", new byte[5_000_000]).zip(plugins, "p.zip");
        refused(Refusal.TOO_LARGE, "big");
    }

    @Test
    void anUnsignedFileCannotPutOutTheSignedOneWhoseIdItClaims() throws IOException {
        PluginSigner.of(KEY).sign(healthy("good").jar(plugins, "z.jar"));
        healthy("good").jar(plugins, "a.jar");
        try (PluginHost host = PluginHost.open(HostOptions.of(plugins).withTrust(PluginTrust.require(trusted)))) {
            assertEquals(
                    List.of(PluginListing.State.REFUSED, PluginListing.State.READY),
                    host.plugins().stream().map(PluginListing::state).toList());
        }
    }
}
