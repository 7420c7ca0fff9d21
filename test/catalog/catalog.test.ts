import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog'
import type { Test } from '../../src/catalog/catalogEntry'
import { pathName } from '../../src/catalog/pathName'
import { questionnaire } from '../../src/catalog/questionnaire'
import type { Text } from '../../src/catalog/text'
import { unlabelled } from '../../src/catalog/unlabelled'
import { momentCount } from '../../src/inference/degreesOfFreedom'
import { defaultTableOptions } from '../../src/model/defaultTableOptions'
import type { EffectExpression } from '../../src/model/effectExpression'
import { groupsInEffect, namesInEffect, renameEffect } from '../../src/model/effectExpression'
import { parseModel } from '../../src/model/parseModel'
import { tabulate } from '../../src/model/tabulate'

/** Back-translated terms that must not come back, with the canonical ones beside them for the reader of a failure. */
const backTranslated: Record<string, string> = {
  商誉: '善意',
  情感归属感: '情感性归属感',
  情感上的归属感: '情感性归属感',
  持续的归属感: '持续性归属感',
  连续的归属感: '持续性归属感',
  不断归属感: '持续性归属感',
  道德归属感: '道义性归属感',
  道德上的归属感: '道义性归属感',
  消费经验的满意: '某次消费经历的满意感',
  累积满意: '累积性满意感',
  总体满意度: '累积性满意感',
  满意度: '满意感',
  功利主义: '功利性',
  变更工作: '跳槽',
  换工作: '跳槽',
  小组参展商: '组展商',
  传输: '移情',
  归因: '归属感',
}

/** Every text of a record, with the place where it stands. */
function texts(value: unknown, place = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'zh' in value) return [[place, value as Text]]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${place}.${key}`))
}

function effectsOf(test: Test): readonly EffectExpression[] {
  if (test.kind === 'everySign') return test.effects
  return 'effect' in test ? [test.effect] : []
}

const table = (text: string, groups: readonly string[] = ['']) =>
  tabulate(parseModel(text), defaultTableOptions('sem', { groups, fixedX: false, meanStructure: groups.length > 1 }))

describe.each(catalog.map((study) => [study.id, study] as const))('study %s', (_, study) => {
  const constructs = new Set(study.constructs.map((construct) => construct.id))
  const models = new Map(study.models.map((model) => [model.id, model]))

  it('says everything in both languages', () => {
    const all = texts(study)
    const { constructs: asked, models: fitted, hypotheses } = study
    const least = 2 * asked.length + questionnaire(study).length + 2 * fitted.length + hypotheses.length
    expect(all.length).toBeGreaterThan(least)
    for (const [place, text] of all) {
      expect(text.en.trim(), place).not.toBe('')
      expect(text.zh, place).toMatch(/\p{Script=Han}/u)
      expect(text.en, place).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('uses the canonical Chinese terms, never the back-translated ones', () => {
    for (const [place, text] of texts(study)) {
      for (const [wrong, right] of Object.entries(backTranslated))
        expect(text.zh.includes(wrong), `${place}: ${wrong}, not ${right}`).toBe(false)
    }
  })

  it('has ids that are unique', () => {
    const items = questionnaire(study).map(({ item }) => item.id)
    for (const ids of [
      items,
      study.constructs.map((c) => c.id),
      study.models.map((m) => m.id),
      study.hypotheses.map((h) => h.id),
      study.statements.map((s) => s.id),
    ]) {
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('traces every hypothesis to a statement of its document', () => {
    const statements = new Set(study.statements.map((statement) => statement.id))
    for (const hypothesis of study.hypotheses) {
      expect(hypothesis.statements.length, hypothesis.id).toBeGreaterThan(0)
      for (const id of hypothesis.statements) expect(statements, hypothesis.id).toContain(id)
    }
  })

  it('writes hypotheses over constructs and models that exist', () => {
    for (const hypothesis of study.hypotheses) {
      const tests = [hypothesis.test, ...Object.values(hypothesis.tests ?? {})]
      const effects = [...tests.flatMap(effectsOf), ...(hypothesis.also ?? []).map((also) => also.effect)]
      for (const name of effects.flatMap(namesInEffect)) expect(constructs, hypothesis.id).toContain(name)
      const named = tests.flatMap((test) =>
        test.kind === 'nested' ? [test.restricted, test.general] : test.kind === 'rival' ? [test.model, ...test.rivals] : [],
      )
      for (const id of [...named, ...Object.keys(hypothesis.tests ?? {}), ...(hypothesis.judgedBy ?? [])])
        expect(models.has(id), `${hypothesis.id}: ${id}`).toBe(true)
    }
  })

  it('lets every hypothesis be judged by some main model', () => {
    for (const hypothesis of study.hypotheses) {
      const judges = study.models.filter((model) => {
        const test = hypothesis.tests?.[model.id] ?? hypothesis.test
        if (test.kind === 'nested' || test.kind === 'rival')
          return model.main && model.id === (test.kind === 'nested' ? test.restricted : test.model)
        return model.main && effectsOf(test).every((effect) => renameEffect(effect, (id) => model.variables[id]) !== undefined)
      })
      expect(judges.length, hypothesis.id).toBeGreaterThan(0)
    }
  })

  it('compares models and draws lessons that exist', () => {
    for (const model of study.models) if (model.compared) expect(models.has(model.compared.model), model.id).toBe(true)
    for (const lesson of study.lessons) {
      expect(models.has(lesson.observed) && models.has(lesson.latent)).toBe(true)
      for (const name of namesInEffect(lesson.effect)) expect(constructs).toContain(name)
    }
  })

  it('describes constructs made of parts that exist, products of others, and every other construct by items', () => {
    for (const { id, parts = [], productOf = [], items, scaleMean } of study.constructs) {
      for (const part of [...parts, ...productOf]) expect(constructs, id).toContain(part)
      expect(items.length + parts.length + productOf.length, id).toBeGreaterThan(0)
      if (scaleMean !== undefined) expect(items.length + parts.length, id).toBeGreaterThan(1)
    }
  })

  it('names groups that its claims and models speak of', () => {
    const labels = study.groups?.groups.map(({ label }) => label) ?? []
    for (const { id, test } of study.hypotheses) {
      if (test.kind === 'groupDifference' && test.larger !== undefined) expect(labels, id).toContain(test.larger)
      for (const label of effectsOf(test).flatMap(groupsInEffect)) expect(labels, id).toContain(label)
    }
    for (const model of study.models) if (model.groups !== undefined) expect(model.groups, model.id).toBe(labels.length)
  })

  it('gives sources with a citation, and DOIs in their plain form', () => {
    for (const source of study.sources) {
      expect(source.citation).toMatch(/\(\d{4}\)/)
      if (source.doi !== undefined) expect(source.doi).toMatch(/^10\.\d{4,}\/\S+$/)
    }
  })

  describe.each(study.models.map((model) => [model.id, model] as const))('model %s', (_, model) => {
    const { table: tabulated, issues } = table(model.text, model.groups ? Array.from({ length: model.groups }, (_, g) => `g${g}`) : [''])

    it('parses without a complaint and counts as the catalog says', () => {
      expect(issues).toEqual([])
      expect(tabulated.freeCount).toBe(model.parameters)
      const equations = tabulated.constraints.filter(({ op }) => op === '==').length
      expect(momentCount(tabulated) - tabulated.freeCount + equations).toBe(model.df)
    })

    it('names a variable of its own for every construct', () => {
      const names = new Set(tabulated.rows.flatMap((row) => [row.lhs, row.rhs]))
      for (const [construct, variable] of Object.entries(model.variables)) {
        expect(constructs).toContain(construct)
        expect(names).toContain(variable)
      }
    })

    it('labels its arrows as its paths say', () => {
      for (const path of model.paths) {
        const row = tabulated.rows.find((r) => r.op === '~' && r.label === path.label)
        expect([row?.lhs, row?.rhs], path.label).toEqual([model.variables[path.to], model.variables[path.from]])
        expect(pathName(study, [path.from, path.to], 'zh')).toMatch(/^[\p{Script=Han} ×]+ → \p{Script=Han}+$/u)
      }
    })

    it('says the same without labels and definitions', () => {
      const shape = (t: typeof tabulated) => t.rows.filter((row) => row.op !== ':=').map((row) => [row.lhs, row.op, row.rhs, row.role.kind])
      const plain = table(unlabelled(model.text))
      expect(plain.issues).toEqual([])
      expect(plain.table.rows.every((row) => row.label === '')).toBe(true)
      if (!model.groups) expect(shape(plain.table)).toEqual(shape(tabulated))
    })
  })
})
