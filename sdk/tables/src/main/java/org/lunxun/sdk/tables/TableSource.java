package org.lunxun.sdk.tables;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.ProviderSink;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.http.GuardedClient;
import org.lunxun.sdk.http.WebAnswer;
import org.lunxun.sdk.http.WebLimits;
import org.lunxun.sdk.http.WebRequest;

/** The files of one call: those of the configuration, or what the web has answered, in a folder that lives as long as the call. */
final class TableSource implements AutoCloseable {

    private static final int BYTES = 64_000_000;

    private final List<Path> files;
    private final @Nullable Path folder;

    private TableSource(List<Path> files, @Nullable Path folder) {
        this.files = files;
        this.folder = folder;
    }

    static TableSource open(ProviderRequest call, ProviderSink sink)
            throws ProviderException, IOException, InterruptedException {
        Optional<URI> address = address(call);
        if (address.isEmpty()) {
            return new TableSource(TableFolder.files(call.settings().get(TableProvider.FILE), sink), null);
        }
        byte[] answer = fetched(address.get(), call);
        Path folder = Files.createTempDirectory("lunxun-tables");
        TableSource source = new TableSource(List.of(folder.resolve(name(address.get()))), folder);
        try {
            Files.write(source.files.get(0), answer);
            return source;
        } catch (IOException e) {
            source.close();
            throw e;
        }
    }

    /** Whether the source could be read now, without reading it. */
    static void check(ProviderRequest call) throws ProviderException, IOException, InterruptedException {
        Optional<URI> address = address(call);
        if (address.isPresent()) {
            client().send(request(address.get(), call).withHeader("Range", "bytes=0-0"), call)
                    .checked();
            return;
        }
        Path file = call.settings().get(TableProvider.FILE);
        if (!Files.isReadable(file)) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_UNREACHABLE, "The file (" + file.getFileName() + ") cannot be read.");
        }
    }

    List<Path> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    /** The address, empty where the source is a file; one of the two must be configured. */
    private static Optional<URI> address(ProviderRequest call) throws ProviderException {
        Optional<URI> address = call.settings().find(TableProvider.ADDRESS);
        if (address.isPresent() == call.settings().find(TableProvider.FILE).isPresent()) {
            throw ProviderException.of(
                    ProviderReason.SETTING_INVALID, "One of the settings (file, address) must be given, and not both.");
        }
        return address;
    }

    private static GuardedClient client() {
        return GuardedClient.of(WebLimits.standard().withBytes(BYTES));
    }

    private static WebRequest request(URI address, ProviderRequest call) {
        WebRequest request = WebRequest.get(address);
        Optional<Secret> token = call.settings().find(TableProvider.TOKEN);
        return token.map(request::withBearer).orElse(request);
    }

    private static byte[] fetched(URI address, ProviderRequest call)
            throws ProviderException, IOException, InterruptedException {
        Optional<Path> folder = call.settings().find(TableProvider.CACHE);
        if (folder.isEmpty()) {
            return client().send(request(address, call), call).checked().bytes();
        }
        AnswerCache cache = new AnswerCache(folder.get(), address);
        Optional<AnswerCache.Kept> kept = cache.kept();
        WebRequest request = request(address, call);
        WebAnswer answer = client().send(
                        kept.map(old -> request.unlessStill(old.etag())).orElse(request), call)
                .checked();
        if (kept.isPresent() && answer.unchanged()) {
            return kept.get().answer();
        }
        Optional<String> etag = answer.etag();
        if (etag.isPresent()) {
            cache.keep(new AnswerCache.Kept(etag.get(), answer.bytes()));
        }
        return answer.bytes();
    }

    /** How findings name the file: the last step of its address, without what a file's name could not hold. */
    static String name(URI address) {
        String path = String.valueOf(address.getPath());
        String last = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("[^\\p{L}\\p{N}._ -]", "_")
                .strip();
        String name = last.length() > 80 ? last.substring(last.length() - 80) : last;
        return name.isEmpty() || name.startsWith(".") ? "table" : name;
    }
}
