package ${package};

import java.nio.file.Path;
import java.util.Map;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

/** Loads the built jar into a real host and prints what it says; run it after {@code mvn package}.
 * The host trusts everybody here, since the jar is not signed yet. */
public final class RunInHost {

    private RunInHost() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.out.print(run(Path.of("target")));
    }

    /** What the host says of the jar in a folder, and what the sample gives. */
    static String run(Path folder) {
        StringBuilder said = new StringBuilder();
        try (PluginHost host = PluginHost.open(HostOptions.of(folder).withTrust(PluginTrust.everybody()))) {
            host.plugins().forEach(plugin -> said.append(plugin.file() + " " + plugin.state() + " " + plugin.findings())
                    .append('\n'));
            ProviderAnswer answer = host.catalogue(SourceConfig.of(
                    SourceId.of("${artifactId}"), PluginId.of("${artifactId}"), Map.of("file", "sample/classes.csv"), Path.of("")));
            answer.findings().forEach(finding -> said.append(finding).append('\n'));
            answer.catalogue().offerings().forEach(offering -> said.append(offering.title())
                    .append(", ")
                    .append(offering.dates())
                    .append('\n'));
        }
        return said.toString();
    }
}
