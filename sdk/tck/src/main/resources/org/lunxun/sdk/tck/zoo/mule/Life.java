package zoo;

public class Life extends org.pf4j.Plugin {
    public Life(org.pf4j.PluginWrapper wrapper) {
        super(wrapper);
    }

    @Override
    public void start() {
        
    }

    @Override
    public void stop() {
        throw new IllegalStateException("not now");
    }
}
