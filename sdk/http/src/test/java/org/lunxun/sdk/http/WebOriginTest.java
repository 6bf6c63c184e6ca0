package org.lunxun.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.lunxun.sdk.api.ProviderException;

class WebOriginTest {

    private static final URI BASE = URI.create("https://lrs.example.org/data/xapi/statements?limit=50");
    private static final WebOrigin ORIGIN = WebOrigin.of(BASE);

    @Test
    void theUsualPortNeedNotBeNamed() {
        assertEquals(ORIGIN, WebOrigin.of(URI.create("HTTPS://LRS.example.org:443/other")));
        assertEquals("https://lrs.example.org", ORIGIN.toString());
        assertEquals(
                "http://127.0.0.1:8100",
                WebOrigin.of(URI.create("http://127.0.0.1:8100/x")).toString());
    }

    @Test
    void resolvesWhatStaysHere() throws ProviderException {
        assertEquals(
                "https://lrs.example.org/more/2",
                ORIGIN.resolve(BASE, "/more/2").toString());
        assertEquals(
                "https://lrs.example.org/data/xapi/next?a=%20",
                ORIGIN.resolve(BASE, " next?a=%20 ").toString());
    }

    @Test
    void refusesWhatLeadsElsewhere() {
        for (String link : new String[] {
            "https://evil.example/more",
            "//evil.example/more",
            "http://lrs.example.org/more",
            "https://lrs.example.org:8443/more",
            "https://lrs.example.org@evil.example/more",
            "file:///etc/passwd",
            "mailto:a@b",
            "not an address"
        }) {
            ProviderException thrown =
                    assertThrows(ProviderException.class, () -> ORIGIN.resolve(BASE, link), () -> link);
            assertFalse(thrown.getMessage().contains("/more"), thrown::getMessage);
        }
    }

    @Test
    void anAddressHasAHostAndNoUser() {
        for (String address : new String[] {"/a", "ftp://a.example/", "https://user:pw@a.example/", "https:///a"}) {
            assertThrows(IllegalArgumentException.class, () -> WebOrigin.of(URI.create(address)), () -> address);
        }
    }
}
