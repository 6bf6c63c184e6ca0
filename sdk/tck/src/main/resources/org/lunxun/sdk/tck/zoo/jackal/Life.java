package zoo;

public class Life extends org.pf4j.Plugin {
    public Life(org.pf4j.PluginWrapper wrapper) {
        super(wrapper);
        wrapper.getPluginManager().addPluginStateListener(event -> { throw new IllegalStateException("howl"); });
    }

    @Override
    public void start() {
        
    }

    @Override
    public void stop() {
        
    }
}
