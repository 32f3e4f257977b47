import Billing
import Core
import Scheduling
import Storage

/// What the sample merchants' past is lived with: billing, its scheduler, and whoever keeps pictures.
package struct DemoEngine: Sendable {
    /// Stands an engine upon a database, with this clock and this chance.
    package typealias Maker = @Sendable (any Database, Clock, Chance) throws -> DemoEngine
    /// Keeps a merchant's PNG: the name by which a brand has it, and the path by which a page finds it.
    package typealias PictureKeeper = @Sendable ([UInt8], Merchant.ID) async throws -> (name: String, path: String)

    let billing: BillingContext
    let scheduler: Scheduler
    let keepPicture: PictureKeeper

    package init(billing: BillingContext, scheduler: Scheduler, keepPicture: @escaping PictureKeeper) {
        self.billing = billing
        self.scheduler = scheduler
        self.keepPicture = keepPicture
    }
}
