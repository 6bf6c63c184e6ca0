package org.lunxun.sync;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.engine.registry.state.SourceMark;
import org.lunxun.engine.registry.state.StagedAnswer;
import org.lunxun.engine.registry.state.SyncState;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.host.Changes;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;

/**
 * The answer of a source, from its plugin or from a sync that was interrupted.
 *
 * @param answer the whole answer, null when there is none
 * @param findings what was noticed
 * @param resumed whether it was read by a sync that was interrupted
 */
record SourceAnswerRead(@Nullable StagedAnswer answer, List<Finding> findings, boolean resumed) {

    /**
     * Asks a source from its last cursor on, as long as its plugin and settings are those that gave the cursor.
     *
     * @param whole whether to ask for everything all the same
     */
    static SourceAnswerRead of(SourceConfig source, SourceMark mark, PluginHost host, SyncState state, boolean whole) {
        String settings = Fingerprint.of(source);
        String since = !whole && mark.settings().equals(settings) ? mark.cursor() : null;
        Optional<StagedAnswer> staged = state.staged(source.source())
                .filter(each -> each.settings().equals(settings) && Objects.equals(each.since(), since));
        if (staged.isPresent()) {
            return new SourceAnswerRead(staged.get(), List.of(), true);
        }
        SourceAnswer<Changes<Catalogue>> said =
                host.ask(source, Inquiry.catalogue(Optional.ofNullable(since).map(Cursor::of)));
        Changes<Catalogue> changes = said.value();
        if (changes == null) {
            return new SourceAnswerRead(null, said.findings(), false);
        }
        List<RowKey> removed = changes.removed().stream()
                .map(each -> new RowKey(ResourceKind.valueOf(each.kind().name()), each.id()))
                .sorted()
                .toList();
        Cursor next = changes.cursor();
        boolean nothing = since != null && removed.isEmpty() && CatalogueIndex.size(changes.rows()) == 0;
        // A source that had nothing new may as well be asked from the old cursor: the state stays as it is.
        String cursor = nothing ? since : next == null ? null : next.value();
        return new SourceAnswerRead(
                new StagedAnswer(source.source(), settings, since, changes.rows(), removed, cursor),
                said.findings(),
                false);
    }
}
