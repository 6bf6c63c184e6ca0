package zoo;

import java.time.*;
import java.util.*;
import org.lunxun.model.*;
import org.lunxun.model.finding.*;
import org.lunxun.model.people.*;
import org.lunxun.model.resource.*;
import org.lunxun.sdk.api.*;

@org.pf4j.Extension
public class Animal implements TrainingProvider {
    static CatalogueSink kept;

    public PluginId id() {
        return PluginId.of("@ID@");
    }

    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE);
    }

    public void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, java.io.IOException, InterruptedException {
        if (kept != null) {
            kept.base(Base.builder(BaseId.of("late"), "late", BaseKind.ONLINE).build());
        }
        kept = sink;
        sink.base(Base.builder(BaseId.of("b"), "@ID@", BaseKind.ONLINE).build());
    }
}
