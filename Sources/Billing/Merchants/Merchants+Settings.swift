import Core

extension Merchants {
    /// Changes settings of a merchant, all of them or none, and says so in its audit trail. What is as it was is no change.
    ///
    /// - Returns: the merchant as it is then.
    /// - Throws: ``BillingError`` naming the setting as ``MerchantField`` does: `parameter_invalid`, `parameter_missing`,
    ///   `invalid_color`, `email_invalid`, `url_invalid`, `slug_taken`, and what ``FreeText`` refuses.
    public func apply(
        _ settings: MerchantSettings, to id: Merchant.ID, by actor: AuditActor
    ) async throws -> Merchant {
        let origins = try settings.returnOrigins.map { list throws(BillingError) in
            try ReturnOrigins.checked(list, parameter: MerchantField.returnOrigins.rawValue)
        }
        return try await context.write { tx in
            let now = tx.clock.now()
            let before = try tx.merchants.find(id)
            var after = try settings.applied(to: before)
            try tx.requirePictures(of: after, before: before)
            if after.slug != before.slug { try tx.moveSlug(of: &after, from: before, at: now) }
            if InvoiceNumber.word(of: after) != InvoiceNumber.word(of: before) { try tx.requireFreePrefix(after) }
            var changes = before.changes(to: after)
            changes += try tx.configure(settings, of: id, at: now)
            if let origins { changes += try tx.replaceOrigins(of: id, with: origins, at: now) }
            guard !changes.isEmpty else { return before }
            if after != before { try tx.merchants.update(after) }
            if before.portalIsEnabled, !after.portalIsEnabled { try tx.access.end(tx, to: after, at: now) }
            try tx.audit(changes, of: id, by: actor, at: now)
            return after
        }
    }
}

extension BillingTransaction {
    /// The default configurations, one of each mode, get what the settings have of them.
    fileprivate func configure(
        _ settings: MerchantSettings, of merchant: Merchant.ID, at now: Instant
    ) throws -> [MerchantChange] {
        var changes: [MerchantChange] = []
        for mode in Mode.allCases {
            let scope = Scope(merchant: merchant, mode: mode)
            let before = try configurations.findDefault(in: scope)
            var after = try settings.applied(to: before)
            guard after != before else { continue }
            after.updatedAt = now
            try configurations.update(after)
            try record(.configurationUpdated, .configuration(after.id), of: nil, in: scope, at: now)
            changes = before.changes(to: after)
        }
        return changes
    }

    fileprivate func replaceOrigins(
        of merchant: Merchant.ID, with origins: [String], at now: Instant
    ) throws -> [MerchantChange] {
        let before = try returnOrigins.all(of: merchant).joined(separator: " ")
        let after = origins.sorted().joined(separator: " ")
        guard let change = MerchantChange(.returnOrigins, before, after) else { return [] }
        try returnOrigins.replace(of: merchant, with: origins, at: now)
        return [change]
    }

    /// The portal's switch and its address are acts of their own: somebody will look for them.
    fileprivate func audit(
        _ changes: [MerchantChange], of merchant: Merchant.ID, by actor: AuditActor, at now: Instant
    ) throws {
        func note(_ action: AuditAction, _ some: [MerchantChange]) throws {
            guard !some.isEmpty else { return }
            try audit(
                action, about: nil, details: MerchantChange.details(some), by: actor, of: merchant, at: now)
        }
        let switched = changes.filter { $0.field == .portalIsEnabled }
        try note(switched.first?.after == "true" ? .portalSwitchedOn : .portalSwitchedOff, switched)
        try note(.slugChanged, changes.filter { $0.field == .slug })
        try note(.settingsChanged, changes.filter { $0.field != .portalIsEnabled && $0.field != .slug })
    }
}
