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

    private static final java.util.concurrent.atomic.AtomicInteger TIMES = new java.util.concurrent.atomic.AtomicInteger();

    public PluginId id() {
        return PluginId.of("@ID@");
    }

    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE);
    }

    public void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, java.io.IOException, InterruptedException {
        boolean odd = TIMES.incrementAndGet() % 2 == 1;
        sink.base(Base.builder(BaseId.of("b"), odd ? "north" : "south", BaseKind.ONLINE).build());
    }
}
