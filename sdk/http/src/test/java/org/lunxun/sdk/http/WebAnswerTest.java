package org.lunxun.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

class WebAnswerTest {

    private static WebAnswer answer(int status, byte[] body, String... headers) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return new WebAnswer(
                URI.create("https://learn.example.org/a"), status, HttpHeaders.of(all, (name, value) -> true), body);
    }

    private static WebAnswer text(String body, String type) {
        return answer(200, body.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
    }

    private static ProviderReason reason(WebAnswer answer) {
        return assertThrows(ProviderException.class, answer::checked).reason();
    }

    @Test
    void readsTheCharacterSetThatIsStated() throws ProviderException {
        byte[] chinese = "滨江".getBytes(Charset.forName("GB18030"));
        assertEquals(
                "滨江",
                answer(200, chinese, "Content-Type", "text/csv; Charset=\"gb18030\"")
                        .text());
        assertEquals("滨江", text("\ufeff滨江", "application/json").text());
    }

    @Test
    void refusesTextOfAnotherCharacterSetOrOneThatNobodyKnows() {
        byte[] chinese = "滨江".getBytes(Charset.forName("GB18030"));
        WebAnswer lying = answer(200, chinese, "Content-Type", "application/json");
        assertEquals(
                ProviderReason.SOURCE_SHAPE,
                assertThrows(ProviderException.class, lying::text).reason());
        WebAnswer odd = answer(200, chinese, "Content-Type", "text/csv; charset=x-none-such");
        assertThrows(ProviderException.class, odd::text);
    }

    @Test
    void recognisesAPageByItsTypeOrItsBeginning() {
        assertTrue(text("slow down", "text/html; charset=utf-8").isPage());
        assertTrue(text("\ufeff\n <!-- a login -->\n<!DOCTYPE html><html>", "application/json")
                .isPage());
        assertTrue(text("<!-- a --><!-- b -->\n<!DOCTYPE\nhtml\nPUBLIC>", "").isPage());
        assertFalse(text("<!---->".repeat(600), "").isPage());
        assertTrue(text("<html lang=\"zh\">", "").isPage());
        assertFalse(text("{\"html\":\"<html>\"}", "application/json").isPage());
        assertFalse(text("<htmlx/>", "application/xml").isPage());
        assertEquals(ProviderReason.SOURCE_SHAPE, reason(text("<html>", "application/json")));
    }

    @Test
    void tellsRightsShapeAndAvailabilityApart() {
        assertEquals(ProviderReason.SOURCE_REFUSED, reason(answer(401, new byte[0])));
        assertEquals(ProviderReason.SOURCE_REFUSED, reason(answer(403, new byte[0])));
        assertEquals(ProviderReason.SOURCE_REFUSED, reason(answer(429, new byte[0])));
        assertEquals(ProviderReason.SOURCE_UNREACHABLE, reason(answer(503, new byte[0])));
        assertEquals(ProviderReason.SOURCE_SHAPE, reason(answer(404, new byte[0])));
        assertEquals(ProviderReason.SOURCE_SHAPE, reason(answer(301, new byte[0])));
        assertEquals(ProviderReason.SOURCE_SHAPE, reason(answer(200, new byte[9], "Content-Encoding", "gzip")));
    }

    @Test
    void findsLinksByTheirRelation() {
        WebAnswer answer = answer(
                200,
                new byte[0],
                "Link",
                "</a?offset=0>; rel=\"first\", </a?offset=50&x=1,2>; title=\"a, b\"; rel=\"next prev\", <c>; rel=last");
        assertEquals(Optional.of("/a?offset=50&x=1,2"), answer.link("next"));
        assertEquals(Optional.of("c"), answer.link("last"));
        assertEquals(Optional.empty(), answer.link("up"));
        assertEquals(
                Optional.empty(),
                answer(200, new byte[0], "Link", "no link; rel=next").link("next"));
    }

    @Test
    void aHeaderOfNonsenseIsNoLinkAndTakesNoTime() {
        String spaces = " ".repeat(100_000);
        assertEquals(
                Optional.empty(),
                answer(200, new byte[0], "Link", "<a>;" + spaces + "rel" + spaces)
                        .link("next"));
        assertEquals(
                Optional.empty(),
                answer(200, new byte[0], "Link", "<a>" + ";a=b".repeat(50_000)).link("next"));
        assertEquals(
                Optional.empty(),
                answer(200, new byte[0], "Link", "<".repeat(100_000)).link("next"));
        assertEquals(
                Optional.of("b"),
                answer(200, new byte[0], "Link", "<a>; rel=\"prev\"; rel=\"next\" , <b> ; REL = next")
                        .link("next"));
    }

    @Test
    void readsWhenToComeBack() {
        assertEquals(
                Optional.of(Duration.ofSeconds(52)),
                answer(429, new byte[0], "Retry-After", " 52 ").retryAfter());
        assertEquals(
                Optional.of(Duration.ofSeconds(90)),
                answer(
                                503,
                                new byte[0],
                                "Retry-After",
                                "Wed, 21 Oct 2015 07:29:30 GMT",
                                "Date",
                                "Wed, 21 Oct 2015 07:28:00 GMT")
                        .retryAfter());
        assertEquals(
                Optional.empty(),
                answer(503, new byte[0], "Retry-After", "soon").retryAfter());
        assertEquals(
                Optional.empty(),
                answer(503, new byte[0], "Retry-After", "99999999999999").retryAfter());
    }
}
