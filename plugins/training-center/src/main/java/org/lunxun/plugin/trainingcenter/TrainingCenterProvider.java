package org.lunxun.plugin.trainingcenter;

import org.lunxun.model.Stability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.tables.MappedProvider;
import org.pf4j.Extension;

/** A training center that sends its projects, classes and lecturers as spreadsheets. */
@Extension
@Stability(Stability.Level.EXPERIMENTAL)
public final class TrainingCenterProvider extends MappedProvider {

    /** Made by the host. */
    public TrainingCenterProvider() {
        super(PluginId.of("training-center"), "mapping.json");
    }
}
