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
        byte[] source = {0x41, 0, 0x0b, 0x4e, 0x1a, 0};
        String wrong = new String(source, java.nio.charset.StandardCharsets.ISO_8859_1);
        sink.base(Base.builder(BaseId.of("b"), wrong, BaseKind.ONLINE).build());
    }
}
