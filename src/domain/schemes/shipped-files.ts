/** The files of the schemes that ship with the tool: a scheme is added as a file beside this one and one line here. */
export { default as departmentCapped } from './department-capped.json';
export { default as departmentGrades95 } from './department-grades-95.json';
export { default as departmentOverall } from './department-overall.json';
export { default as project } from './project.json';
export { default as projectLinearNegatives } from './project-linear-negatives.json';
export { default as projectOvershoot120 } from './project-overshoot-120.json';
export { default as projectWithCost } from './project-with-cost.json';
