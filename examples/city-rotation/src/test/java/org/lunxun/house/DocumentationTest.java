package org.lunxun.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that others build on is documented. */
@Tag("slow")
class DocumentationTest {

    @Test
    void publicApiIsDocumented() {
        List<Path> rooms = Stream.of(
                        "core/model",
                        "core/engine",
                        "core/exchange",
                        "core/report",
                        "sdk/api",
                        "sdk/http",
                        "sdk/host",
                        "sdk/sync",
                        "sdk/cdi")
                .map(room -> Path.of("../..", room, "src/main/java"))
                .toList();
        assertEquals(List.of(), rooms.stream().filter(Files::notExists).toList());
        assertEquals("", String.join("\n", Documentation.missing(rooms)));
    }

    @Test
    void missesCommentsAndParameters() {
        String source = """
                /** Says something. */
                public class Bad {
                    /** Says less. */
                    public int twice(int value) { return 2 * value; }
                    public void silent() {}
                }
                """;
        assertEquals(
                List.of("/Bad.java:4 no @param for value", "/Bad.java:4 no @return", "/Bad.java:5 no comment"),
                Documentation.missing("Bad", source));
    }

    @Test
    void asksARecordForItsParametersOnce() {
        String source = """
                /**
                 * A point.
                 *
                 * @param x metres to the east
                 */
                public record Point(int x) {
                    /** Checks the value. */
                    public Point {
                        x = Math.max(x, 0);
                    }
                }
                """;
        assertEquals(List.of(), Documentation.missing("Point", source));
        assertEquals(
                List.of("Point no @param for x"),
                Documentation.missing("Point", source.replace(" * @param x metres to the east\n", "")));
    }
}
