import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// A method that is named by a page is not there: it was deleted in another tab, is somebody else's, or never was. They are not
/// told apart (C2).
struct MethodIsGone: Error {}

extension CustomerContext {
    /// The method that a parameter of the address names.
    ///
    /// - Throws: ``MethodIsGone``.
    func method(_ name: String, among methods: PaymentMethods) async throws -> PaymentMethod {
        do {
            return try await methods.find(PaymentMethod.ID(try parameter(name)), of: id, in: scope)
        } catch let error as BillingError where error.kind == .notFound { throw MethodIsGone() }
    }
}

extension VisitorContext {
    /// Says so, and leads back to those that are there.
    func methodIsGone(isPage: Bool) -> Response {
        var frame = frame()
        if !isPage { frame.here = paths.methods }
        return SpentPage(
            frame: frame, text: say.methodIsGone, again: paths.methods, title: say.methodIsGoneTitle,
            label: say.methodsSection
        ).answer(self, .notFound)
    }
}
