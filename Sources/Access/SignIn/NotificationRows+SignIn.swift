import Billing
import Core
import Storage

extension NotificationRows {
    /// What a mail carries that has not left.
    func payload(of letter: CustomerNotification.ID, in scope: Scope) throws -> [UInt8]? {
        try first("SELECT payload FROM notifications WHERE \(scope) AND id = \(letter)")?.blobIfAny("payload")
    }
}
