package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.BaseId;

/**
 * The replies of bases to the drafts that they saw. Of several drafts of one base the latest counts that was there when it was
 * decided; where none was, or nothing is decided, the latest of all.
 */
final class Replies {

    private static final Comparator<BaseReply> LATEST = Comparator.comparing(BaseReply::draftOn)
            .thenComparing(BaseReply::repliedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(BaseReply::until)
            .thenComparing(BaseReply::reply);

    private final Map<BaseId, List<BaseReply>> byBase = new HashMap<>();

    private Replies() {}

    /** Looks at replies, and adds findings on those that have no effect. */
    static Replies of(TriageResult triage, Collection<BaseReply> replies, List<Finding> findings) {
        Replies all = new Replies();
        for (BaseReply reply : replies.stream()
                .sorted(Comparator.comparing(BaseReply::base).thenComparing(LATEST))
                .toList()) {
            if (triage.findProposal(reply.base()).isEmpty()) {
                findings.add(Finding.of(Severity.LOST, TriageReason.REPLY_BASE_UNKNOWN)
                        .with("base", reply.base()));
            } else {
                all.byBase
                        .computeIfAbsent(reply.base(), any -> new ArrayList<>())
                        .add(reply);
            }
        }
        return all;
    }

    /** The draft and the reply that belong to what was decided on a base. */
    @Nullable
    BaseReply find(BaseId base, @Nullable BaseDecision decision) {
        BaseReply latest = null;
        BaseReply before = null;
        for (BaseReply reply : byBase.getOrDefault(base, List.of())) {
            latest = reply;
            if (decision != null && !reply.draftOn().isAfter(decision.on())) {
                before = reply;
            }
        }
        return before == null ? latest : before;
    }
}
