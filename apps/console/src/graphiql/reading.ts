/** The queries of the ready tabs, as a person would write them. */

export const WHAT_WAITS = `query WhatWaitsForMe {
  decisionQueue {
    id
    name
    version
    inYear
    runRate
    submittedBy { name }
    submittedAt
    lines {
      initiative { code title businessUnit { name } }
      option { name }
      inYear
      runRate
    }
  }
}
`;

export const ENVELOPE = `query HowFullIsTheCap($cycleId: ID!) {
  envelope(cycleId: $cycleId) {
    fiscalYear
    capShare
    overCommitted
    currency
    asOf
    measures { measure period addressable limit reserve held committed headroom }
  }
}
`;

export const LEDGER = `query Ledger($cycleId: ID!) {
  ledger(cycleId: $cycleId, first: 50) {
    totalCount
    sources
    uses
    nodes { sequence kind businessUnit { name } costCentre account fiscalYear period amount initiative { code } }
  }
}
`;

export const POSITIONS = `query UnitPositions($cycleId: ID!) {
  unitPositions(cycleId: $cycleId) {
    businessUnit { name }
    baseBefore
    contributed
    requested
    received
    net
    budgetAfter
  }
}
`;

export const MY_POSITION = POSITIONS.replace('UnitPositions', 'MyPosition').replace(
  'unitPositions(cycleId: $cycleId)',
  'unitPosition(cycleId: $cycleId)',
);

export const RECORD = `query DecisionRecord {
  decisionRecord(first: 50) {
    totalCount
    nodes { sequence at actorName act subjectType subjectLabel reason hash }
  }
}
`;

export const RECORD_CHECK = `query IsTheRecordIntact {
  recordCheck { intact length headHash firstBrokenEntry problem checkedAt }
}
`;

export const BASES = `query BaseVersions {
  opexBaseVersions {
    id
    fiscalYear
    number
    label
    state
    current
    fileRows
    acceptedRows
    leftOutRows
    refusedRows
    total
    addressable
  }
}
`;

export const INITIATIVES = `query Initiatives($cycleId: ID!, $filter: InitiativeFilter) {
  initiatives(cycleId: $cycleId, filter: $filter, first: 50) {
    totalCount
    nodes { id code title state version businessUnit { name } options { name proposed inYear runRate } }
  }
}
`;

export const CHECK = `query WhatIsMissing($id: ID!) {
  submissionCheck(id: $id) {
    complete
    items { label met message }
  }
}
`;

export const SCORING_QUEUE = `query WhatIHaveToScore($cycleId: ID!) {
  scoringQueue(cycleId: $cycleId) {
    initiative { id code title problem action }
    criterion { id name question anchors { value text } }
  }
}
`;

export const MY_SCORES = `query MyScores($cycleId: ID!) {
  myScores(cycleId: $cycleId) { initiativeId criterionId value note recordedAt }
}
`;

export const RANKING = `query Ranking($cycleId: ID!) {
  ranking(cycleId: $cycleId) {
    revealedAt
    tieBreak
    headroomInYear
    entries(first: 100) {
      rank
      score
      funding
      reason
      inYear
      cumulativeInYear
      initiative { code title }
      contributions { criterion { name } weight mean points }
    }
  }
}
`;

export const PLANS = `query Plans($cycleId: ID!) {
  plans(cycleId: $cycleId) { id name state version value inYear runRate proven createdBy { name } }
}
`;

export const MEMBERS = `query Members {
  members { id name email roles active version businessUnits { name } }
}
`;

export const SIGNATURES = `query WhoMustSign($planId: ID!) {
  approvalRequirements(planId: $planId) {
    complete
    waitsForMe
    requirements {
      kind
      roles
      signatures
      above
      commitment
      missing
      missingRoles
      initiatives {
        code
      }
    }
    signatures {
      role
      signedAt
      member {
        name
      }
    }
  }
}
`;

export const YEAR_CLOSE = `query CloseOfTheYear($fiscalYear: Int!) {
  fiscalYearClose(fiscalYear: $fiscalYear) {
    rule
    approved
    used
    overspent
    carried
    lapsed
    digest
    closed
    blockers {
      field
      message
    }
  }
}
`;
