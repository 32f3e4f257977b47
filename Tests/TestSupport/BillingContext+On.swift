import Billing
import Storage

extension BillingContext {
    /// The same on another database: one that dies, or that counts.
    public func on(_ database: any Database) -> BillingContext {
        BillingContext(
            database: database, clock: clock, chance: chance, keys: keys, processors: processors, access: access,
            baseURL: baseURL, snapshot: snapshot)
    }
}
