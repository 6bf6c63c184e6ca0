package org.lunxun.sdk.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code Link} headers (RFC 8288): {@code <address>; rel="next"}, several separated by commas. By hand and in one
 * pass, since a header is whatever the other side likes to send.
 */
final class Links {

    private final String header;
    private int at;

    private Links(String header) {
        this.header = header;
    }

    /** Where the first link of a relation leads, as it stands. */
    static Optional<String> find(List<String> headers, String relation) {
        return headers.stream()
                .flatMap(header -> new Links(header).find(relation).stream())
                .findFirst();
    }

    private Optional<String> find(String relation) {
        while (true) {
            int open = header.indexOf('<', at);
            int close = open < 0 ? -1 : header.indexOf('>', open);
            if (close < 0) {
                return Optional.empty();
            }
            at = close + 1;
            boolean wanted = false;
            boolean said = false;
            while (at < header.length() && header.charAt(at) != ',') {
                String parameter = parameter();
                boolean relates = parameter.toLowerCase(Locale.ROOT).startsWith("rel=");
                wanted |= relates && !said && isOne(parameter.substring(4), relation);
                said |= relates;
            }
            if (wanted) {
                return Optional.of(header.substring(open + 1, close).strip());
            }
        }
    }

    /** The next parameter without blanks around its name, up to the semicolon or comma outside of quotes. */
    private String parameter() {
        StringBuilder parameter = new StringBuilder();
        boolean quoted = false;
        for (; at < header.length(); at++) {
            char c = header.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                break;
            } else if (!quoted && c == ';') {
                at++;
                break;
            } else if (quoted || !Character.isWhitespace(c)) {
                parameter.append(c);
            }
        }
        return parameter.toString();
    }

    private static boolean isOne(String words, String relation) {
        return Stream.of(words.strip().split("\\s+", -1)).anyMatch(relation::equalsIgnoreCase);
    }
}
