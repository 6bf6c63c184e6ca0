/**
 * Plans a rotation: who goes to which class, how good that is, and how good it could be at most.
 *
 * <p>Entry type: {@link org.lunxun.engine.planning.Planner}. It reads a
 * {@link org.lunxun.engine.planning.PlanRequest} and yields a {@link org.lunxun.engine.planning.PlanResult}: a valid
 * plan, its evaluation by {@code rules}, a proved upper bound, prices of what is scarce, and for each cadre who is not
 * covered the binding reason.
 *
 * <h2>The problem</h2>
 *
 * <p>Each cadre <i>c</i> gets a set <i>S</i> of classes out of the sets <i>F(c)</i> that the rules of one person allow
 * (eligibility, no clash, once a year, no repeat: rules 2, 4, 5 and 6 of the format), worth <i>v(c, S)</i> points less
 * what it costs. What people share is scarce: seats of a class, days of absence of a unit and of its leaders, places of a
 * base on a day, money of a year (rules 3, 7, 8, 9 and 10). With <i>a(i, c, S)</i> for what a set uses of scarce thing
 * <i>i</i> and <i>b(i)</i> for what there is of it, a plan maximises Σ v(c, S(c)) so that Σ a(i, c, S(c)) ≤ b(i) for every
 * <i>i</i>. Of the days only those are kept on which the set of running classes is largest; a limit that holds on them
 * holds on all. Promised places stand in every plan.
 *
 * <h2>The bound</h2>
 *
 * <p>For any prices y ≥ 0, converged or not, no plan is worth more than
 *
 * <pre>D(y) = Σ over c of max over S in F(c) of ( v(c, S) − Σ over i of y(i)·a(i, c, S) )  +  Σ over i of y(i)·b(i)</pre>
 *
 * <p>since a valid plan has b(i) − Σ a(i, c, S(c)) ≥ 0 for each <i>i</i>: adding y(i) times that to its worth takes
 * nothing off, and what then stands before each cadre is at most the maximum (Lagrangian duality: Geoffrion 1974,
 * Mathematical Programming Study 2). The fewest attendees of a class are left out, which can only raise the bound; a class
 * that fewer may attend is closed. D is
 * convex and piecewise linear in y, and demand less supply at y is, with its sign turned, one of its subgradients; so
 * prices of what is wanted too much rise and the others fall, and the lowest D that was seen is kept. At the best prices D
 * equals the relaxation in which cadres may mix several of their sets: it is never above the linear relaxation of the rows
 * above. Sums are compensated and rounded up, so that the arithmetic of the machine cannot break the proof.
 *
 * <p>The maximum of one cadre is a small problem of its own. While prices are sought it is taken at discounts that make
 * the worth of a set additive and never too small; in the last rounds by branch and bound on the true worth. Where a search
 * is cut short, its bound stands in for the maximum.
 *
 * <p>In small towns D is lowered further. In every plan a class <i>k</i> has nobody, or its fewest attendees m(k) at least.
 * In the first case <i>S</i> is taken from the sets without <i>k</i>. In the second its seats may have a price y(k) &lt; 0,
 * which counts with m(k) where a price above 0 counts with b(k): for a plan in which Σ a(k, c, S(c)) ≥ m(k), adding
 * y(k)·(m(k) − Σ a(k, c, S(c))) ≥ 0 takes nothing off, and the same argument holds. Each plan falls into one of the cases,
 * so no plan is worth more than the larger of the two bounds; the cases are split again while a class is wanted by fewer
 * than its fewest. The case of the highest bound is split first, and the highest bound of what is left holds for all plans,
 * whenever the search ends.
 *
 * <h2>The plan</h2>
 *
 * <p>Which classes are held is taken from the cases of the highest bounds, or, in large towns, by the rule that a class which
 * few want is held when those who gain by it can pay those who have to fill it up. Classes at risk are filled first. Then
 * cadres buy at the prices in random order, a batch at a time, and prices are brought up to date between batches. Whatever
 * is left goes to whoever gains by it. The best of several such plans is kept. Then the plan is improved by moves: a cadre is put into a class, whoever is in the way is pushed
 * out and placed anew where it is worth most at the prices, in chains; and classes are opened or closed as a whole. At last seats
 * of people who have several classes that cover go to people who have none.
 *
 * <h2>Planning again</h2>
 *
 * <p>Where people know an earlier plan, each of its places that stays is worth w points more. With n(P) for how many places of it
 * a plan P keeps, the same method maximises score(P) + w·n(P) under a bound D, and what is possible of the earlier plan is one of the
 * first plans. For a plan P that is found, every plan Q with n(Q) ≥ n(P) has score(Q) ≤ D − w·n(Q) ≤ D − w·n(P): that is the bound
 * which is told.
 *
 * <h2>Floors of coverage</h2>
 *
 * <p>A floor asks that at least f(g) people of a group g be trained once; n(g, P) are in a plan P. The method maximises
 * score(P) + W·Σ min(n(g, P), f(g)) with W more than an exchange of places brings. As min(n, f) is the least of λ·n + (1 − λ)·f over
 * λ in [0, 1], prices z(g) in [0, W] for one more trained person give the bound D(y, z) + Σ (W − z(g))·f(g), where D(y, z) holds z(g)
 * in the worth of each set that trains a member once. With M(P) = Σ max(0, f(g) − n(g, P)), every plan Q that misses no more,
 * M(Q) ≤ M(P), has score(Q) ≤ D(y, z) − Σ z(g)·f(g) + W·M(Q) ≤ D(y, z) − Σ z(g)·f(g) + W·M(P): that is the bound which is told.
 * It is the plain Lagrangian bound where the plan found meets every floor.
 *
 * <h2>Work and memory</h2>
 *
 * <p>A round of prices looks at each pair of a cadre and a class that admits the cadre once: its time and the memory are
 * linear in the pairs. Cadres of one unit stand together; the units are cut into blocks that read the prices and yield
 * their demand and their part of D, and depend on nothing else: they run on as many threads as there are, with the same
 * result. The moves run on one thread.
 */
@NullMarked
package org.lunxun.engine.planning;

import org.jspecify.annotations.NullMarked;
