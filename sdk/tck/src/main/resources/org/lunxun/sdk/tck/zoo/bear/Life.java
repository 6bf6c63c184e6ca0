package zoo;

public class Life extends org.pf4j.Plugin {
    public Life(org.pf4j.PluginWrapper wrapper) {
        super(wrapper);
    }

    @Override
    public void start() {
        while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { /* sleeps on */ } }
    }

    @Override
    public void stop() {
        
    }
}
