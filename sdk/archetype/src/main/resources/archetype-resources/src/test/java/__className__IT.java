package ${package};

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The built jar in a real host. */
class ${className}IT {

    @Test
    void theBuiltJarIsLoadedAndReadsTheSample() {
        String said = RunInHost.run(Path.of("target"));
        assertTrue(said.contains(".jar READY []"), said);
        // What the sample holds: change this with it.
        assertTrue(said.contains("Rule of law, 2027-03-08"), said);
    }
}
