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

    public PluginId id() {
        return PluginId.of("@ID@");
    }

    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE);
    }

    public void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, java.io.IOException, InterruptedException {
        sink.base(null);
        sink.base(Base.builder(BaseId.of("b"), "first", BaseKind.ONLINE).build());
        sink.base(Base.builder(BaseId.of("b"), "second", BaseKind.ONLINE).build());
        sink.base(Base.builder(BaseId.of("c"), "half \ud800", BaseKind.ONLINE).build());
        sink.base(Base.builder(BaseId.of("d"), "bell \u0007", BaseKind.ONLINE).build());
        sink.base(Base.builder(BaseId.of("e"), "x".repeat(5000), BaseKind.ONLINE).build());
        sink.base(new Base(BaseId.of("f"), null, BaseKind.ONLINE, null, null, null, null, null));
    }
}
