package zoo;

public class Life extends org.pf4j.Plugin {
    public Life(org.pf4j.PluginWrapper wrapper) {
        super(wrapper);
    }

    @Override
    public void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
    }

    @Override
    public void stop() {
        throw new NoClassDefFoundError("glue");
    }
}
