package org.lunxun.plugin.university;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.http.GuardedClient;
import org.lunxun.sdk.http.WebAnswer;
import org.lunxun.sdk.http.WebOrigin;
import org.lunxun.sdk.http.WebRequest;

/**
 * The REST binding of OneRoster, 1.1 and 1.2. Pages are read by what really comes: a server may give fewer rows than were
 * asked for, leave out every header, or answer a list without its envelope, and none of that may look like the end.
 */
final class Service implements Tables {

    private static final int PAGES = 20_000;
    private static final int ROWS = 2_000_000;

    private final GuardedClient web;
    private final ProviderRequest call;
    private final Token token;
    private final URI rostering;
    private final URI gradebook;
    private final int pageSize;
    private final List<String> userFields;
    private final Tally tally = Tally.standard();
    private @Nullable String changedSince;

    Service(
            GuardedClient web,
            ProviderRequest call,
            Token token,
            URI rostering,
            URI gradebook,
            int pageSize,
            List<String> userFields) {
        this.web = web;
        this.call = call;
        this.token = token;
        this.rostering = rostering;
        this.gradebook = gradebook;
        this.pageSize = pageSize;
        this.userFields = userFields;
    }

    /** Asks for rows that have changed since a time of the service, until this is called with null. */
    void onlyChangedSince(@Nullable String time) {
        changedSince = time;
    }

    @Override
    public String place(Table table) {
        return table.title();
    }

    @Override
    public List<Line> rows(Table table) throws IOException, ProviderException, InterruptedException {
        String since = changedSince;
        if (since == null) {
            return read(table, "");
        }
        try {
            return read(table, "dateLastModified>='" + since + "'");
        } catch (FilterRefusedException e) {
            return read(table, "");
        }
    }

    /** Whether the credentials open a collection; asks for one row. */
    Optional<String> probe(Table table) throws IOException, ProviderException, InterruptedException {
        WebAnswer answer = answered(request(table, "", 0, 1));
        if (answer.status() == 401 || answer.status() == 403 || answer.status() == 404) {
            return Optional.of(table.title() + " (status " + answer.status() + ")");
        }
        rows(table, checked(answer, ""));
        return Optional.empty();
    }

    private List<Line> read(Table table, String filter) throws IOException, ProviderException, InterruptedException {
        List<String> fields = fields(table);
        List<Line> lines = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<URI> asked = new HashSet<>();
        int received = 0;
        WebRequest next = request(table, filter, 0, pageSize);
        for (int page = 0; page < PAGES; page++) {
            if (!asked.add(next.address())) {
                throw Json.shape("the pages of " + table.title() + " run in a circle");
            }
            WebAnswer answer = checked(answered(next), filter);
            JsonNode rows = rows(table, answer);
            int before = ids.size();
            for (JsonNode row : rows) {
                if (ids.add(id(table, row))) {
                    lines.add(new Line(lines.size() + 1L, tally.counted(table, ServiceRow.cells(row, fields))));
                }
            }
            if (!rows.isEmpty() && ids.size() == before) {
                throw Json.shape("a page of " + table.title() + " brings what the pages before it have brought");
            }
            received += rows.size();
            if (received > ROWS) {
                throw Json.shape(table.title() + " has more than " + ROWS + " rows");
            }
            Optional<URI> link = link(next, answer);
            if (link.isPresent()) {
                next = WebRequest.get(link.get());
            } else if (isEnd(table, answer, rows.size(), received)) {
                return lines;
            } else {
                next = request(table, filter, received, pageSize);
            }
        }
        throw Json.shape(table.title() + " has more than " + PAGES + " pages");
    }

    /** Where no link leads on, the count decides if there is one, otherwise only an empty page is the end. */
    private static boolean isEnd(Table table, WebAnswer answer, int rows, int received) throws ProviderException {
        String total = answer.header("X-Total-Count").orElse("").strip();
        if (!total.matches("[0-9]{1,9}")) {
            return rows == 0;
        }
        int said = Integer.parseInt(total);
        if (rows == 0 && received < said) {
            throw Json.shape("it counts " + said + " " + table.title() + " and gives " + received);
        }
        return received >= said;
    }

    private static Optional<URI> link(WebRequest asked, WebAnswer answer) throws ProviderException {
        Optional<String> link = answer.link("next");
        return link.isEmpty()
                ? Optional.empty()
                : Optional.of(WebOrigin.of(asked.address()).resolve(asked.address(), link.get()));
    }

    private static JsonNode rows(Table table, WebAnswer answer) throws ProviderException {
        JsonNode rows = Json.object(answer).path(table.title());
        if (!rows.isArray()) {
            throw Json.shape("the answer lacks the key '" + table.title() + "'");
        }
        return rows;
    }

    private static String id(Table table, JsonNode row) throws ProviderException {
        String id = row.path("sourcedId").asText("");
        if (id.isEmpty()) {
            throw Json.shape("a row of " + table.title() + " has no sourcedId");
        }
        return id;
    }

    private List<String> fields(Table table) {
        List<String> fields = new ArrayList<>(List.of("sourcedId", "status", "dateLastModified"));
        fields.addAll(table == Table.USERS ? userFields : table.fields());
        return fields.stream().distinct().toList();
    }

    private WebRequest request(Table table, String filter, int offset, int limit) {
        URI root = table.isGrades() ? gradebook : rostering;
        String address = root.toString();
        WebRequest request = WebRequest.get(
                        URI.create((address.endsWith("/") ? address : address + "/") + table.title()))
                .withQuery("limit", String.valueOf(limit))
                .withQuery("offset", String.valueOf(offset))
                .withQuery("sort", "sourcedId")
                .withQuery("orderBy", "asc")
                .withQuery("fields", String.join(",", fields(table)));
        return filter.isEmpty() ? request : request.withQuery("filter", filter);
    }

    /** Asks with the token; once more with a new one where it has run out. */
    private WebAnswer answered(WebRequest request) throws IOException, ProviderException, InterruptedException {
        WebAnswer answer = sent(request);
        if (answer.status() == 401) {
            token.forget();
            return sent(request);
        }
        return answer;
    }

    private WebAnswer sent(WebRequest request) throws IOException, ProviderException, InterruptedException {
        return web.send(request.withHeader("Accept", "application/json").withBearer(token.get(web, call)), call);
    }

    private static WebAnswer checked(WebAnswer answer, String filter) throws ProviderException, FilterRefusedException {
        if (answer.status() == 400 && !filter.isEmpty()) {
            throw new FilterRefusedException();
        }
        String code = answer.status() >= 400 && answer.status() != 429 ? Json.errorCode(answer) : "";
        if (code.isEmpty()) {
            return answer.checked();
        }
        ProviderReason reason = answer.status() == 401 || answer.status() == 403
                ? ProviderReason.SOURCE_REFUSED
                : answer.status() >= 500 ? ProviderReason.SOURCE_UNREACHABLE : ProviderReason.SOURCE_SHAPE;
        throw ProviderException.of(reason, "The service answers with status " + answer.status() + ", '" + code + "'.");
    }

    /** Not every service knows the filter; then everything is read. */
    private static final class FilterRefusedException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
