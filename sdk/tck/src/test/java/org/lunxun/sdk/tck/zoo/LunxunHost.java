package org.lunxun.sdk.tck.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.PluginSigner;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SignatureAlgorithm;
import org.lunxun.sdk.host.SigningKey;
import org.lunxun.sdk.host.SourceConfig;

/** Our host, as the visitor sees it. */
final class LunxunHost implements ZooHost {

    private static final Map<String, Verdict> VERDICTS = new ConcurrentHashMap<>();
    private static final Map<String, String> DETAILS = new ConcurrentHashMap<>();

    private final PluginHost host;
    private final String animal;

    /** Whether the animal is to be asked as a source that is not trusted yet. */
    private final boolean twice;

    private LunxunHost(PluginHost host, Animal animal) {
        this.host = host;
        this.animal = animal.name();
        twice = animal.property("asked", "").equals("twice");
    }

    /** How our host comes through a visit; each animal is visited once in a run of tests. */
    static Verdict verdict(Animal animal) {
        return VERDICTS.computeIfAbsent(animal.name(), name -> visited(animal));
    }

    /** What our host said of an animal that was visited, empty where it answered. */
    static String detail(Animal animal) {
        return DETAILS.getOrDefault(animal.name(), "");
    }

    private static Verdict visited(Animal animal) {
        try {
            Path folder = Files.createTempDirectory("lunxun-zoo-");
            try {
                return ZooVisit.of(
                                opener(animal, folder.resolve("keys")),
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(20))
                        .visit(animal, folder);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signatures are required where an animal is about them; else every file would have to be signed by force. */
    private static Opener opener(Animal animal, Path keys) throws IOException {
        boolean signed = !animal.property("spoilt", "").isEmpty();
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
        Files.createDirectories(keys);
        key.writePublic(keys.resolve("zoo.pub"));
        PluginTrust trust = signed ? PluginTrust.require(keys) : PluginTrust.everybody();
        return new Opener() {
            @Override
            public ZooHost open(Path folder, Duration limit) {
                return new LunxunHost(
                        PluginHost.open(HostOptions.of(folder)
                                .withTrust(trust)
                                .withCallLimit(limit)
                                .withStartLimit(limit)
                                .withAnswerLimits(1_000, 1_000_000)),
                        animal);
            }

            @Override
            public void sign(Path file) throws IOException {
                if (signed) {
                    PluginSigner.of(key).sign(file);
                }
            }
        };
    }

    @Override
    public Told ask(String plugin) {
        List<PluginListing> listed = host.plugins().stream()
                .filter(listing -> listing.file().contains(plugin))
                .toList();
        for (PluginListing listing : listed) {
            if (listing.state() == PluginListing.State.REFUSED) {
                Finding finding = listing.findings().get(0);
                DETAILS.put(plugin, finding.argument("detail").orElse(""));
                return new Told(
                        Handling.REFUSED, List.of(), finding.argument("why").orElse(""));
            }
        }
        SourceConfig config = SourceConfig.of(SourceId.of("zoo"), PluginId.of(plugin), Map.of(), Path.of("."));
        ProviderAnswer answer = twice && plugin.equals(animal) ? host.catalogueTwice(config) : host.catalogue(config);
        if (answer.complete()) {
            if (plugin.equals(animal) && twice) {
                DETAILS.put(plugin, answer.findings().get(0).toString());
            }
            return new Told(
                    Handling.ANSWERED,
                    answer.catalogue().bases().stream().map(Base::name).toList(),
                    "");
        }
        Finding finding = answer.findings().get(answer.findings().size() - 1);
        DETAILS.put(plugin, finding.argument("detail").orElse(""));
        return new Told(Handling.FAILED, List.of(), finding.reason().name());
    }

    @Override
    public void close() {
        host.close();
    }
}
