package org.lunxun.plugin.university;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;

/** Everything that the plugin says of the samples and of a made service. */
final class Everything {

    private static final String CANARY = "canary-";

    private Everything() {}

    /** Prints the digest of it. */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        try (MadeService service = new MadeService()) {
            byte[] said = (of(service) + samples(Path.of(arguments[0]))).getBytes(StandardCharsets.UTF_8);
            System.out.println(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said)));
        }
    }

    /** The catalogue, its changes and the completions of a service. */
    static String of(MadeService service) {
        HostSimulator host = host(Path.of("."), service.settings());
        service.tables.get("academicSessions").get(0).put("startDate", "2027-02-28T16:00:00.000Z");
        StringBuilder said = new StringBuilder();
        Heard whole = host.catalogue(Optional.empty());
        said.append(whole).append('\n');
        said.append(host.catalogue(Optional.of(Cursor.of(whole.last().value()))))
                .append('\n');
        said.append(host.completions(Optional.empty())).append('\n');
        said.append(host.health()).append('\n');
        return said.toString();
    }

    private static String samples(Path folder) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String sample : List.of("valid-rostering-bulk.zip", "bad-duplicate-sourcedid.zip", "bad-header.zip")) {
            try (InputStream in = Everything.class.getResourceAsStream(sample)) {
                Files.write(folder.resolve("bundle.zip"), in.readAllBytes());
            }
            HostSimulator host = host(folder, "file", "bundle.zip", "strict", "REPORT", "personField", "SOURCED_ID");
            said.append(host.catalogue(Optional.empty())).append('\n');
            said.append(host.completions(Optional.empty())).append('\n');
        }
        return said.toString();
    }

    private static HostSimulator host(Path folder, String... pairs) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        // Where it runs may be busy: nothing here is about time.
        return HostSimulator.of(new UniversityProvider(time -> {}), settings, folder)
                .withLimits(Duration.ofMinutes(5), 500_000);
    }

    /** Plants a canary into every field of every row that nothing is asked of. */
    static void plant(MadeService service) {
        service.tables.forEach((table, rows) -> rows.forEach(row -> {
            for (String field : List.of(
                    "ethnicity",
                    "religion",
                    "party",
                    "health",
                    "family",
                    "photo",
                    "givenName",
                    "familyName",
                    "email",
                    "phone",
                    "sms",
                    "password",
                    "agents",
                    "demographics")) {
                row.put(field, CANARY + field);
            }
        }));
    }
}
