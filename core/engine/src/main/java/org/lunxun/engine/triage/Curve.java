package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.model.Check;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;

/** Puts bases on the concentration curve, with exact sums. */
final class Curve {

    private record Work(BaseId base, BigDecimal amount) {}

    private static final Comparator<Work> ORDER =
            Comparator.comparing(Work::amount).reversed().thenComparing(Work::base);

    private Curve() {}

    static List<CurvePoint> of(List<Base> bases, Supply supply, WorkMeasure measure, Appraisal appraisal) {
        List<Work> works = bases.stream()
                .map(base -> new Work(base.id(), work(base.id(), supply, measure, appraisal)))
                .sorted(ORDER)
                .toList();
        BigDecimal total = works.stream().map(Work::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<CurvePoint> points = new ArrayList<>(works.size());
        BigDecimal upTo = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        int rank = 0;
        for (int i = 0; i < works.size(); i++) {
            Work work = works.get(i);
            if (i == 0 || work.amount().compareTo(works.get(i - 1).amount()) != 0) {
                rank = i + 1;
                before = upTo;
            }
            upTo = upTo.add(work.amount());
            points.add(new CurvePoint(
                    work.base(),
                    rank,
                    Check.plain(work.amount()),
                    share(work.amount(), total),
                    share(before, total),
                    share(upTo, total)));
        }
        return points;
    }

    private static BigDecimal work(BaseId base, Supply supply, WorkMeasure measure, Appraisal appraisal) {
        BigDecimal work = supply.work(base, measure);
        return measure == WorkMeasure.VALUE
                ? work.multiply(BigDecimal.valueOf(appraisal.base(base).quality()))
                : work;
    }

    private static double share(BigDecimal part, BigDecimal total) {
        return total.signum() == 0
                ? 0
                : part.divide(total, MathContext.DECIMAL128).doubleValue();
    }
}
