package zoo;

public class Life extends org.pf4j.Plugin {
    public Life(org.pf4j.PluginWrapper wrapper) {
        super(wrapper);
    }

    @Override
    public void start() {
        throw new IllegalStateException("ill");
    }

    @Override
    public void stop() {
        
    }
}
