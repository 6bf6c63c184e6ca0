package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.sdk.tck.HostSimulator;

/** Everything that the plugin says of a site of recorded answers and of a made record store. */
final class Everything {

    private static final String CANARY = "canary-";
    private static final List<String> FORBIDDEN =
            List.of("ethnicity", "religion", "party", "health", "family", "photo", "profileimageurl", "phone1");

    private Everything() {}

    /** Prints the digest of it. */
    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        try (MoodleServer server = new MoodleServer();
                MadeRecordStore store = new MadeRecordStore()) {
            new MadeSite(server);
            store.completed("s-1", "GB1", MadeRecordStore.HOME + "/course/view.php?id=5");
            store.completed("s-2", "GB2", MadeRecordStore.HOME + "/course/view.php?id=5")
                    .put("timestamp", "2026-12-30T23:30:00");
            byte[] said = (of(server) + of(store)).getBytes(StandardCharsets.UTF_8);
            System.out.println(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said)));
        }
    }

    /** The catalogue and the completions of a site. */
    static String of(MoodleServer server) {
        HostSimulator host = host(Map.of("site", server.address(), "token", "canary-token", "region", "İstanbul"));
        StringBuilder said = new StringBuilder();
        said.append(host.catalogue(Optional.empty())).append('\n');
        said.append(HostSimulator.whole(host::completions)).append('\n');
        said.append(host.health()).append('\n');
        return said.toString();
    }

    /** The completions of a record store. */
    static String of(MadeRecordStore store) {
        HostSimulator host = host(new HashMap<>(Map.of(
                "lrs",
                store.address() + "/data/xapi",
                "lrsUser",
                "lunxun",
                "lrsPassword",
                "canary-secret",
                "accountHomePage",
                MadeRecordStore.HOME)));
        StringBuilder said = new StringBuilder();
        said.append(host.completions(Optional.empty())).append('\n');
        said.append(host.health()).append('\n');
        return said.toString();
    }

    private static HostSimulator host(Map<String, String> settings) {
        // Where it runs may be busy: nothing here is about time.
        return HostSimulator.of(new ExternalProvider(time -> {}), settings, Path.of("."))
                .withLimits(Duration.ofMinutes(5), 500_000);
    }

    /** Plants a canary into every field of every person that nothing is asked of. */
    static void plant(MadeSite site) {
        site.people.values().forEach(Everything::plant);
    }

    private static void plant(ObjectNode person) {
        FORBIDDEN.forEach(field -> person.put(field, CANARY + field));
        person.put("fullname", CANARY + "name");
        person.withArray("customfields").addObject().put("shortname", "health").put("value", CANARY + "custom");
    }

    /** Plants a canary into every part of a statement that nothing is asked of. */
    static void plant(MadeRecordStore store) {
        for (ObjectNode statement : store.statements) {
            ObjectNode extensions = statement.withObject("/context/extensions");
            FORBIDDEN.forEach(field -> extensions.put("https://example.org/" + field, CANARY + field));
            statement.withObject("/result/extensions").put("https://example.org/health", CANARY + "result");
            statement.withObject("/context/instructor").put("name", CANARY + "instructor");
            statement.withObject("/actor").put("name", CANARY + "name");
        }
    }
}
