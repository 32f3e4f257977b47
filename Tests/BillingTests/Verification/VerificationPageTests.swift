import TestSupport
import Testing

/// `docs/verification.md` lists what is planted, and by what it is found.
@Suite struct `The page of verification` {
    @Test func `lists each damage that is planted with its invariant, and none that is not`() throws {
        let page = try Checkout.text("docs/verification.md")
        let listed = page.matches(of: #/\n\| ([^|`]+) \| `(\w+)` \|/#).map { "\($0.1): \($0.2)" }
        let planted = Damage.all.map { "\($0.kind): \($0.invariant)" }

        #expect(listed.count == Set(listed).count)
        for damage in Set(planted).subtracting(listed).sorted() { Issue.record("not on the page: \(damage)") }
        for damage in Set(listed).subtracting(planted).sorted() { Issue.record("not planted: \(damage)") }
    }
}
