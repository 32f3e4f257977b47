import Billing
import Core
import Demo
import Storage

extension Composition {
    /// What the sample merchants are made and moved with.
    var demoEngine: DemoEngine {
        let pictures = Pictures(billing)
        return DemoEngine(billing: billing, scheduler: scheduler) { png, merchant in
            let name = try await pictures.keep(png: png, of: merchant)
            return (name: name, path: Pictures.path(name))
        }
    }

    /// Stands the engine that a made-up past is lived with: one job after another, and the sandbox tells nobody.
    static func past(_ settings: Settings) -> DemoEngine.Maker {
        return { database, clock, chance in
            try Composition(
                settings, on: database, clock: clock, chance: chance, pace: .oneByOne, webhooks: false
            ).demoEngine
        }
    }
}
