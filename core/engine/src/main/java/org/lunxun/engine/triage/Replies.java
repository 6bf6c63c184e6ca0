package org.lunxun.engine.triage;

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

/** The replies of bases to the drafts that they saw: of several drafts of one base the latest counts. */
final class Replies {

    private static final Comparator<BaseReply> LATEST = Comparator.comparing(BaseReply::draftOn)
            .thenComparing(BaseReply::repliedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(BaseReply::until)
            .thenComparing(BaseReply::reply);

    private final Map<BaseId, BaseReply> standing = new HashMap<>();

    private Replies() {}

    /** Looks at replies, and adds findings on those that have no effect or came late. */
    static Replies of(TriageResult triage, Collection<BaseReply> replies, List<Finding> findings) {
        Replies all = new Replies();
        for (BaseReply reply : replies.stream()
                .sorted(Comparator.comparing(BaseReply::base).thenComparing(LATEST))
                .toList()) {
            if (triage.findProposal(reply.base()).isEmpty()) {
                findings.add(Finding.of(Severity.LOST, TriageReason.REPLY_BASE_UNKNOWN)
                        .with("base", reply.base()));
            } else {
                all.standing.put(reply.base(), reply);
            }
        }
        all.standing.values().stream()
                .filter(BaseReply::late)
                .sorted(Comparator.comparing(BaseReply::base))
                .forEach(reply -> findings.add(Finding.of(Severity.NOTICE, TriageReason.REPLY_LATE)
                        .with("base", reply.base())
                        .with("date", String.valueOf(reply.repliedOn()))
                        .with("until", reply.until())));
        return all;
    }

    @Nullable
    BaseReply find(BaseId base) {
        return standing.get(base);
    }
}
