package org.lunxun.sdk.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code Link} headers (RFC 8288): {@code <address>; rel="next"}, several separated by commas. */
final class Links {

    private static final Pattern LINK =
            Pattern.compile("<([^<>]*)>((?:\\s*;\\s*[^\\s=;,]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))?)*)");
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** Where the first link of a relation leads, as it stands. */
    static Optional<String> find(List<String> headers, String relation) {
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (is(link.group(2), relation)) {
                    return Optional.of(link.group(1).strip());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean is(String parameters, String relation) {
        Matcher said = RELATION.matcher(parameters);
        if (!said.find()) {
            return false;
        }
        String words = said.group(1) == null ? said.group(2) : said.group(1);
        return Stream.of(words.strip().split("\\s+", -1)).anyMatch(relation::equalsIgnoreCase);
    }
}
