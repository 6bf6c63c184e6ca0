package org.lunxun.sdk.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.model.Stability;

/**
 * Runs a program in virtual machines of other zones, languages and encodings: what a provider says must not depend on where
 * it is asked. The program prints what it has heard, or a digest of it; the class path is that of the caller.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Elsewhere {

    private static final Map<String, List<String>> SETTINGS = settings();

    private Elsewhere() {}

    /**
     * Runs the program once in each setting, one after the other.
     *
     * @param program a class with a {@code main} method
     * @param arguments what it is given
     * @return what it printed, by setting; of a program that failed everything that it wrote
     * @throws IOException when no virtual machine can be started
     * @throws InterruptedException when the caller gives up
     */
    public static Map<String, String> outputs(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> setting : SETTINGS.entrySet()) {
            outputs.put(setting.getKey(), output(setting.getValue(), program, arguments));
        }
        return outputs;
    }

    private static Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        settings.put("as usual", List.of("-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8"));
        settings.put("UTC-8", List.of("-Duser.timezone=GMT-8"));
        settings.put("UTC+14", List.of("-Duser.timezone=GMT+14"));
        settings.put("Turkish", List.of("-Duser.language=tr", "-Duser.country=TR"));
        settings.put("Chinese", List.of("-Duser.language=zh", "-Duser.country=CN"));
        settings.put("US-ASCII", List.of("-Dfile.encoding=US-ASCII"));
        return settings;
    }

    private static String output(List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "exit " + process.exitValue() + ": " + said;
        } finally {
            process.destroyForcibly();
        }
    }
}
