package org.lunxun.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;

/** Hands over one base a line of a file; keeps its promises as long as the lines differ. */
@Extension
public final class TrialProvider implements TrainingProvider {

    private static final Setting<Path> FILE = Setting.path("file", "The names of the bases, one a line.");
    private static final Setting<Integer> MOST =
            Setting.whole("most", "The most bases.", 1, 99).withDefault(9);
    private static final Setting<DeliveryMode> MODE =
            Setting.word("mode", "How they teach.", DeliveryMode.class).optional();
    private static final Setting<Secret> TOKEN =
            Setting.secret("token", "Who asks.").optional();

    /** Made by a host. */
    public TrialProvider() {}

    @Override
    public PluginId id() {
        return PluginId.of("trial");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE, MOST, MODE, TOKEN);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink) throws ProviderException, IOException {
        String text = new String(Files.readAllBytes(request.settings().get(FILE)), StandardCharsets.UTF_8);
        text.lines()
                .filter(line -> line.matches("[a-z]{1,9}"))
                .limit(request.settings().get(MOST))
                .forEach(name -> sink.base(Base.builder(BaseId.of(name), name, BaseKind.TRAINING_CENTER)
                        .build()));
    }
}
